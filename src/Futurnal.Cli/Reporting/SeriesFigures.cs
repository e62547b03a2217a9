using Futurnal.Instrumentation;

namespace Futurnal.Cli.Reporting;

/// <summary>A series with its figures.</summary>
internal sealed record SeriesFigures(Series Series, Figures Figures);
