using Futurnal.Cli.Reporting;

namespace Futurnal.Cli.Tests;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(1_234, "{document}", "1,234")]
    [InlineData(12.345, "ms", "12.3 ms")]
    [InlineData(31, "ms", "31 ms")]
    [InlineData(4_200_000, "By", "4.20 MB")]
    [InlineData(779, "By", "779 B")]
    [InlineData(0, "By", "0 B")]
    [InlineData(0, "ms", "0 ms")]
    [InlineData(0.0421, "ms", "42.1 µs")]
    [InlineData(0.000_000_5, "ms", "0.5 ns")]
    [InlineData(1_500, "ms", "1.50 s")]
    [InlineData(90_000, "ms", "1.50 min")]
    [InlineData(7_200_000, "ms", "2 h")]
    [InlineData(2, "s", "2 s")]
    [InlineData(2_500, "us", "2.50 ms")]
    [InlineData(-1_500, "ms", "-1.50 s")]
    [InlineData(0.5, "1", "0.5")]
    [InlineData(12.34, "%", "12.3 %")]
    [InlineData(7.125, "{document}/s", "7.13/s")]
    [InlineData(3, "furlong", "3 furlong")]
    [InlineData(double.NaN, "ms", "-")]
    [InlineData(double.PositiveInfinity, "By", "-")]
    [InlineData(double.NaN, "%", "-")]
    public void Scaled_OfAValue_ReadsWell(double value, string unit, string expected) => Assert.Equal(expected, Quantity.Scaled(value, unit));

    [Theory]
    [InlineData(1_500, "ms", "1,500 ms")]
    [InlineData(2_048, "MB", "2,048 MB")]
    [InlineData(0.05, "1", "0.05")]
    [InlineData(5, "{document}/s", "5/s")]
    [InlineData(0.000_001_2, "1", "1.2E-6")]
    [InlineData(2e18, "1", "2E+18")]
    public void In_OfAValue_KeepsItsUnit(double value, string unit, string expected) => Assert.Equal(expected, Quantity.In(value, unit));
}
