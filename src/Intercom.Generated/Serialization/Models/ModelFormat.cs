using System.Text.Json;

namespace Intercom;

/// <summary>Reads and writes models: objects and, for some, a plain value instead of the object.</summary>
internal static class ModelFormat
{
    public const string Expected = "an object";

    private const int InitialSize = 16 * 1024;

    /// <summary>Returns the format of a class, or of the variants of an abstract one.</summary>
    /// <param name="type">The class.</param>
    /// <param name="create">Creates an instance of a class that is not abstract.</param>
    /// <exception cref="JsonException">The class is abstract, and has no known variants.</exception>
    public static ModelFormat<IntercomModel> Of(Type type, Func<IntercomModel> create) => type.IsAbstract
        ? new(VariantReader.Find(type) ?? throw new JsonException($"{type.Name} is abstract."))
        : new(create);

    public static void Write(Utf8JsonWriter writer, IntercomModel? model)
    {
        if (model is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            model.WriteTo(writer);
        }
    }

    public static byte[] WriteToArray(IntercomModel? model)
    {
        using PooledBuffer buffer = WriteToBuffer(model);
        return buffer.ToArray();
    }

    public static PooledBuffer WriteToBuffer(IntercomModel? model)
    {
        PooledBuffer buffer = new(InitialSize);
        using Utf8JsonWriter writer = new(buffer, IntercomJson.WriterOptions);
        Write(writer, model);
        return buffer;
    }
}
