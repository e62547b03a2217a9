namespace Package.Tests;

internal sealed record CommandResult(int ExitCode, string Output);
