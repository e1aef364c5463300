using System.Globalization;
using Fleet;

return args switch
{
    ["worker", string redis, string intercom, string token] => await Worker.RunAsync(redis, new Uri(intercom), token),
    [string contacts] => await FleetSample.RunAsync(Console.Out, int.Parse(contacts, CultureInfo.InvariantCulture)),
    _ => await FleetSample.RunAsync(Console.Out, FleetSample.DefaultContacts),
};
