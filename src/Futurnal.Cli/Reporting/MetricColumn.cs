namespace Futurnal.Cli.Reporting;

/// <summary>A column of numbers: its header, and what it shows of figures in a unit.</summary>
internal sealed record MetricColumn(string Header, Func<Figures, string, string> Show);
