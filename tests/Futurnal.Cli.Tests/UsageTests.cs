namespace Futurnal.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("5x")]
    [InlineData("h")]
    [InlineData("0h")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("99999999999999999999d")]
    [InlineData("36526d")]
    [InlineData("ALL")]
    public async Task Last_ThatIsNoSpan_NamesItAndTheRemedy(string last) => await AssertUsageErrorAsync(
        $"'{last}' is no span of time for '--last'; use a number with s, m, h or d, as in 30m, 24h or 7d, or the word all; see 'futurnal telemetry status --help'.",
        "telemetry",
        "status",
        $"--last={last}");

    [Theory]
    [InlineData("'statsu' is not a command of 'futurnal telemetry'; did you mean 'futurnal telemetry status'?", "telemetry", "statsu")]
    [InlineData("'status' is not a command of 'futurnal'; did you mean 'futurnal telemetry status'?", "status")]
    [InlineData("'frobnicate' is not a command of 'futurnal'; see 'futurnal --help'.", "frobnicate")]
    [InlineData("'--lsat' is not an option of 'futurnal telemetry status'; did you mean '--last'?", "telemetry", "status", "--lsat", "1h")]
    [InlineData("'more' is not an argument of 'futurnal telemetry status'; see 'futurnal telemetry status --help'.", "telemetry", "status", "more")]
    [InlineData("Required argument missing for option: '--last'; see 'futurnal telemetry status --help'.", "telemetry", "status", "--last=")]
    [InlineData("Required argument missing for option: '--store'; see 'futurnal telemetry status --help'.", "telemetry", "status", "--store")]
    [InlineData("'--store' has an empty path; give the path of a store, or leave the option out for the default; see 'futurnal telemetry status --help'.", "telemetry", "status", "--store", "")]
    public async Task Command_ThatIsWrong_SaysWhatToTypeInstead(string message, params string[] arguments) =>
        await AssertUsageErrorAsync(message, arguments);

    [Theory]
    [InlineData("Usage:\n  futurnal [command] [options]")]
    [InlineData("Usage:\n  futurnal [command] [options]", "--help")]
    [InlineData("Usage:\n  futurnal telemetry [command] [options]", "telemetry")]
    [InlineData("Usage:\n  futurnal telemetry status [options]", "telemetry", "status", "--help")]
    [InlineData("Usage:\n  futurnal telemetry status [options]", "telemetry", "status", "--last", "nonsense", "--help")]
    public async Task Help_OfEachCommand_ShowsUsageExamplesAndExitCodes(string usage, params string[] arguments)
    {
        var result = await FuturnalProcess.RunAsync(arguments);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains(usage, result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("  futurnal telemetry status --last 1h", result.Output, StringComparison.Ordinal);
        Assert.Contains("3  store missing", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_IsANumberAlone()
    {
        var result = await FuturnalProcess.RunAsync("--version");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+[-.\w]*\r?\n$", result.Output);
    }

    private static async Task AssertUsageErrorAsync(string message, params string[] arguments)
    {
        var result = await FuturnalProcess.RunAsync(arguments);

        Assert.Equal(new CommandResult(2, string.Empty, $"futurnal: {message}\n"), result with { Error = result.Error.ReplaceLineEndings("\n") });
    }
}
