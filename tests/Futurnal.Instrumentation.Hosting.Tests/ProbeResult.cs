namespace Futurnal.Instrumentation.Hosting.Tests;

internal sealed record ProbeResult(int ExitCode, string Output, string Error);
