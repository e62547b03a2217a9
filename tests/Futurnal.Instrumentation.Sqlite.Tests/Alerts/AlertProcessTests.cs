using System.Diagnostics;
using System.Globalization;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class AlertProcessTests : IDisposable
{
    private const int Keys = 100;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Alerts_ThatProcessesRaceFor_AreOpenedAndEndedByOneEachAndToldByOneAtMost()
    {
        Process[] processes = [Start(), Start(), Start()];
        foreach (var process in processes)
        {
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
        }

        foreach (var process in processes)
        {
            await process.StandardInput.WriteLineAsync();
        }

        var (opened, told, ended) = (0, 0, 0);
        foreach (var process in processes)
        {
            var counts = (await process.StandardOutput.ReadToEndAsync()).Split(' ').Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
            (opened, told, ended) = (opened + counts[0], told + counts[1], ended + counts[2]);
            process.Dispose();
        }

        Assert.Equal((Keys, Keys), (opened, ended));

        // One that another process ended before anybody told it is told by nobody.
        Assert.InRange(told, 1, Keys);
        using var store = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        Assert.Equal(told, (await store.Alerts.ReadAlertsAsync(new AlertQuery { IsOpen = false })).Count(a => a.ToldSeverity is not null));
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "StoreProbe.dll"), "alerts", _folder.StorePath, Keys.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
