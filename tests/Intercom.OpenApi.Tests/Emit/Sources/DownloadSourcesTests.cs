using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit.Sources;

public class DownloadSourcesTests
{
    private const string Path = "Clients/PhotosClientExtensions.g.cs";

    private const string Photo =
        "{operation: 'GET /photos/{name}', method: SavePhoto, what: a photo, missing: There is no photo., note: It is <large>.}";

    [Test]
    public void A_download_is_saved_to_a_file_or_a_stream_with_the_optional_parameters_last()
    {
        Written(Photo)[Path].Should()
            .Contain(
                "public static Task SavePhotoAsync(this IPhotosClient photos, string photoId, string path, bool? large = null, "
                    + "RequestOptions? options = null, ")
            .And.Contain(
                "SavedDownload.ToFileAsync(path, file => photos.SavePhotoAsync(photoId, file, large, options, cancellationToken));")
            .And.Contain(
                "public static Task SavePhotoAsync(this IPhotosClient photos, string photoId, Stream destination, bool? large = null, ")
            .And.Contain("destination, client => client.DownloadAsync(photoId, large, options, cancellationToken), cancellationToken);");
    }

    [Test]
    public void The_documentation_of_a_download_has_what_it_saves_and_what_is_missing_after_404()
    {
        Written(Photo)[Path].Should().Contain(
            "<summary>Saves a photo to a file, which appears when it is complete. A file that exists is replaced. It is "
                + "&lt;large&gt;.</summary>")
            .And.Contain("<exception cref=\"IntercomNotFoundException\">There is no photo.</exception>")
            .And.Contain("<remarks>Sends <c>GET /photos/{photo_id}</c>.</remarks>");
    }

    [Test]
    public void A_text_is_saved_in_UTF_8()
    {
        Written("{operation: 'GET /photos/{photo_id}/caption', method: SaveCaption, what: a caption}")[Path].Should()
            .Contain("Saves a caption to a file in UTF-8,").And.Contain("client.GetCaptionAsync(photoId, options, cancellationToken)");
    }

    [TestCase("{operation: GET /films, method: SaveFilm, what: a film}", "GET /films", "the description has no operation GET /films")]
    [TestCase("{operation: GET /photos, method: SavePhotos, what: photos}", "GET /photos", "GET /photos returns neither a file nor a text")]
    public void A_download_that_the_description_does_not_have_is_an_error_in_a_build_and_is_skipped_and_reported_in_an_update(
        string download,
        string subject,
        string reason)
    {
        Failure.Of(() => Description(download)).Should().Contain("openapi/overlays/23-jobs.yaml: x-downloads[0]").And.Contain(reason);

        DiagnosticBag diagnostics = new();
        ClientSources.Write(Description(download, diagnostics), Lowered.Describe("schemas: {}").Root).Keys.Should().NotContain(Path);

        diagnostics.Of(DiagnosticKind.UnmatchedAction)
            .Should().ContainSingle(diagnostic => diagnostic.Place == $"openapi/overlays/23-jobs.yaml: x-downloads: {subject}")
            .Which.Effect.Should().Contain(reason);
    }

    [TestCase("{operation: 'GET /photos/{id}', what: a photo}", "method is missing")]
    [TestCase("{operation: 'GET /photos/{id}', method: 'A() { }', what: a photo}", "method is no name of a method")]
    [TestCase("{operation: 'GET /photos/{id}', method: SavePhoto}", "what is missing")]
    [TestCase("{operation: 'GET /photos/{id}', method: SavePhoto, what: [a photo]}", "what is no text")]
    public void A_malformed_download_is_an_error_even_in_an_update(string download, string reason) =>
        Failure.Of(() => ClientSources.Write(Description(download, new DiagnosticBag()), Lowered.Describe("schemas: {}").Root))
            .Should().Contain("openapi/overlays/23-jobs.yaml: x-downloads[0]").And.Contain(reason);

    private static IReadOnlyDictionary<string, string> Written(string download) =>
        ClientSources.Write(Description(download), Lowered.Describe("schemas: {}").Root);

    private static ApiDescription Description(string download, DiagnosticBag? diagnostics = null)
    {
        ApiDescription description = new(Lowered.Describe($"x-downloads: [{download}]\n" + """
            paths:
              /photos:
                get:
                  operationId: Photos_List
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/photo'}}}}}
              /photos/{photo_id}:
                get:
                  operationId: Photos_Download
                  parameters:
                    - {name: photo_id, in: path, required: true, schema: {type: string}}
                    - {name: large, in: query, schema: {type: boolean}}
                  responses: {'200': {content: {image/png: {schema: {type: string, format: binary}}}}}
              /photos/{photo_id}/caption:
                get:
                  operationId: Photos_GetCaption
                  parameters: [{name: photo_id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {content: {text/plain: {schema: {type: string}}}}}
            schemas:
              photo: {type: object, properties: {name: {type: string}}}
            """).Root, diagnostics);
        description = Lowered.All(description, requiresNoWarnings: diagnostics is null);
        return description;
    }
}
