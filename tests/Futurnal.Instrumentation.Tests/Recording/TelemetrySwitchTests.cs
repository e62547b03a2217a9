using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Tests.Recording;

public class TelemetrySwitchTests
{
    [Theory]
    [InlineData(null, TelemetryMode.On)]
    [InlineData("", TelemetryMode.On)]
    [InlineData("  ", TelemetryMode.On)]
    [InlineData("on", TelemetryMode.On)]
    [InlineData("ON", TelemetryMode.On)]
    [InlineData(" memory ", TelemetryMode.Memory)]
    [InlineData("Memory", TelemetryMode.Memory)]
    [InlineData("off", TelemetryMode.Off)]
    [InlineData("Off\n", TelemetryMode.Off)]
    public void Parse_KnownValue_IsItsMode(string? value, TelemetryMode mode) => Assert.Equal((mode, null), TelemetrySwitch.Parse(value));

    [Theory]
    [InlineData("0")]
    [InlineData("false")]
    [InlineData("om")]
    [InlineData("on,off")]
    public void Parse_UnknownValue_IsOffAndSaysSo(string value) => Assert.Equal(
        (TelemetryMode.Off, $"FUTURNAL_TELEMETRY is '{value}', which is not one of off, memory, on; telemetry is off."),
        TelemetrySwitch.Parse(value));
}
