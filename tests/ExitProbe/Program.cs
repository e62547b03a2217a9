using Futurnal.Instrumentation.Hosting;

namespace ExitProbe;

/// <summary>An application that records a known number of calls and then ends in the way it is told.</summary>
/// <remarks>
/// Arguments: the way to end (dispose, return, throw, exit, wait), the store's path, the number of calls, and optionally how a
/// further sink hangs (waits, blocks), or that a member that is read does (member).
/// </remarks>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        // An interval that never comes, so that only the end itself can flush.
        var telemetry = await Telemetry.StartAsync(o =>
        {
            o.StorePath = args[1];
            o.FlushInterval = TimeSpan.FromDays(1);
            Work.IsHanging = args is [_, _, _, "member"];
            if (args is [_, _, _, "waits" or "blocks"])
            {
                o.Sinks.Add(new HangingSink(isBlocking: args[3] == "blocks"));
            }
        });
        for (var i = 0; i < int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture); i++)
        {
            Work.Do();
        }

        Console.WriteLine($"mode {telemetry.Mode}");
        Console.Out.Flush();
        switch (args[0])
        {
            case "dispose":
                await telemetry.DisposeAsync();
                break;
            case "throw":
                throw new InvalidOperationException("The application fails.");
            case "exit":
                Environment.Exit(7);
                break;
            case "wait":
                await Task.Delay(Timeout.Infinite);
                break;
            default:
                break;
        }
    }
}
