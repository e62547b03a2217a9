using Futurnal.Instrumentation.Sqlite;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Hosting.Tests;

public sealed class ExitTests : IDisposable
{
    private const int Calls = 12_345;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dispose", 0)]
    [InlineData("return", 0)]
    [InlineData("exit", 7)]
    public async Task End_OfItsOwnAccord_LosesNothing(string end, int exitCode)
    {
        var result = await ProbeProcess.RunAsync(end, _folder.File("telemetry.db"), Calls);

        Assert.Equal((exitCode, "mode On", ""), (result.ExitCode, result.Output, result.Error));
        await AssertCountsAsync();
    }

    [Fact]
    public async Task End_ByAnUnhandledException_LosesNothing()
    {
        var result = await ProbeProcess.RunAsync("throw", _folder.File("telemetry.db"), Calls);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("The application fails.", result.Error, StringComparison.Ordinal);
        await AssertCountsAsync();
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task End_BySignal_LosesNothingAndTheSignalStillEndsTheProcess(string signal, int exitCode)
    {
        var result = await ProbeProcess.RunAsync("wait", _folder.File("telemetry.db"), Calls, signal);

        Assert.Equal(exitCode, result.ExitCode);
        await AssertCountsAsync();
    }

    [Fact]
    public async Task End_BySignalWhileTheLastFlushWaitsForTheStore_LosesNothing()
    {
        var store = _folder.File("telemetry.db");
        await ProbeProcess.RunAsync("dispose", store, 0);
        await using var other = new SqliteConnection($"Data Source={store};Pooling=False");
        await other.OpenAsync();
        await using var writing = other.BeginTransaction(deferred: false);

        var run = ProbeProcess.RunAsync("dispose", store, Calls, "TERM");

        // Long enough for the process to come to its last flush and get the signal; were it not, nothing would be lost either.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        await writing.RollbackAsync();

        Assert.True((await run).ExitCode is 0 or 143);
        await AssertCountsAsync();
    }

    [Theory]
    [InlineData("dispose", "waits", null, 0)]
    [InlineData("return", "blocks", null, 0)]
    [InlineData("exit", "waits", null, 7)]
    [InlineData("wait", "blocks", "TERM", 143)]
    [InlineData("wait", "waits", "INT", 130)]
    public async Task End_WithASinkThatHangs_EndsAllTheSameAndKeepsTheStoresPart(string end, string hang, string? signal, int exitCode)
    {
        var result = await ProbeProcess.RunAsync(end, _folder.File("telemetry.db"), Calls, signal, hang: hang);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Matches(
            end == "dispose"
                ? @"^HangingSink did not keep the last \d+ points and single values of telemetry; they are lost\.$"
                : @"^Not all sinks of telemetry have answered within 5 s of the end; what those are owed that have not is lost\.$",
            result.Error.TrimEnd());
        await AssertCountsAsync();
    }

    [Fact]
    public async Task End_ByAnUnhandledExceptionWithASinkThatHangs_EndsAllTheSameAndKeepsTheStoresPart()
    {
        var result = await ProbeProcess.RunAsync("throw", _folder.File("telemetry.db"), Calls, hang: "waits");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("The application fails.", result.Error, StringComparison.Ordinal);
        Assert.Contains("Not all sinks of telemetry have answered within 5 s of the end", result.Error, StringComparison.Ordinal);
        await AssertCountsAsync();
    }

    [Theory]
    [InlineData("dispose", null, 0)]
    [InlineData("return", null, 0)]
    [InlineData("exit", null, 7)]
    [InlineData("wait", "TERM", 143)]
    public async Task End_WithAMemberThatHangs_EndsAllTheSameAndLosesNothingElse(string end, string? signal, int exitCode)
    {
        var result = await ProbeProcess.RunAsync(end, _folder.File("telemetry.db"), Calls, signal, hang: "member");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(
            "A member that metric 'probe.level' is read from has not answered for 0.5 s and is left out of it until it does. Have it wait for nothing: return a field that the work sets.",
            result.Error.TrimEnd());
        await AssertCountsAsync();
    }

    [Fact]
    public async Task Off_RecordsAndWritesNothing()
    {
        var result = await ProbeProcess.RunAsync("dispose", _folder.File("folder/telemetry.db"), Calls, mode: "off");

        Assert.Equal((0, "mode Off", ""), (result.ExitCode, result.Output, result.Error));
        Assert.False(Directory.Exists(_folder.File("folder")));
    }

    [Fact]
    public async Task Memory_WritesNoFile()
    {
        var result = await ProbeProcess.RunAsync("dispose", _folder.File("folder/telemetry.db"), Calls, mode: "Memory");

        Assert.Equal((0, "mode Memory", ""), (result.ExitCode, result.Output, result.Error));
        Assert.False(Directory.Exists(_folder.File("folder")));
    }

    [Fact]
    public async Task UnknownMode_IsOffAndToldOnce()
    {
        var result = await ProbeProcess.RunAsync("dispose", _folder.File("telemetry.db"), Calls, mode: "yes");

        Assert.Equal("mode Off", result.Output);
        Assert.Equal("FUTURNAL_TELEMETRY is 'yes', which is not one of off, memory, on; telemetry is off.", result.Error.Trim());
        Assert.False(File.Exists(_folder.File("telemetry.db")));
    }

    [Fact]
    public async Task StoreInAFolderThatCannotBe_IsToldOnceAndTheApplicationGoesOnInMemory()
    {
        await File.WriteAllTextAsync(_folder.File("plain"), "a file, not a folder");

        var result = await ProbeProcess.RunAsync("dispose", _folder.File("plain/telemetry.db"), Calls);

        Assert.Equal((0, "mode Memory"), (result.ExitCode, result.Output));
        var lines = result.Error.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains(_folder.File("plain"), lines[0], StringComparison.Ordinal);
        Assert.EndsWith("Telemetry stays in memory until it can be written.", lines[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Matches(@"^The last \d+ points and single values of telemetry were not written to the store; they are lost\.$", lines[1].TrimEnd());
        Assert.Equal("a file, not a folder", await File.ReadAllTextAsync(_folder.File("plain")));
    }

    private async Task AssertCountsAsync()
    {
        await using var store = SqliteMetricStore.OpenReadOnly(_folder.File("telemetry.db"));
        var summaries = await store.SummarizeAsync(TimeRange.All, CancellationToken.None);

        Assert.Equal(Calls, summaries.Single(s => s.Series.ToString() == """probe.work{"status":"succeeded"}""").Distribution!.Count);
        Assert.Equal(Calls, summaries.Single(s => s.Series.ToString() == """probe.calls{"status":"succeeded"}""").Sum);
    }
}
