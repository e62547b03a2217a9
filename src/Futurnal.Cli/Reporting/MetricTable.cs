using Futurnal.Instrumentation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Futurnal.Cli.Reporting;

/// <summary>The metrics of one kind as a table: a row for each metric, and below it one for each series.</summary>
internal sealed class MetricTable(string title, Func<MetricDefinition, bool> takes, MetricColumn[] columns)
{
    /// <summary>The table, or <see langword="null"/> where there is no metric of this kind.</summary>
    public Table? Create(MetricsReport report)
    {
        var metrics = report.Metrics.Where(m => takes(m.Metric)).ToArray();
        if (metrics.Length == 0)
        {
            return null;
        }

        var table = columns.Aggregate(Tables.Create(title), (t, column) => t.WithNumbers(column.Header));
        foreach (var category in metrics.GroupBy(m => m.Metric.Category))
        {
            table.AddRow(new Text(category.Key.ToString(), Styles.Category));
            foreach (var metric in category)
            {
                AddMetric(table, metric);
            }
        }

        return table;
    }

    private void AddMetric(Table table, MetricFigures metric)
    {
        var name = new Paragraph(metric.Metric.Name);
        if (!metric.Metric.LabelKeys.IsEmpty)
        {
            name.Append($" by {string.Join(", ", metric.Metric.LabelKeys)}", Styles.Faint);
        }

        table.AddRow([Indent(1, name), .. metric.HasTotal ? Cells(metric.Total, metric.Metric.Unit, style: null) : []]);
        if (metric.Metric.LabelKeys.IsEmpty)
        {
            return;
        }

        foreach (var (series, figures) in metric.Shown)
        {
            var labels = string.Join(", ", series.Labels.Select(l => Printable.Of(l.Value)));
            table.AddRow([Indent(2, new Text(labels, Styles.Faint)), .. Cells(figures, metric.Metric.Unit, Styles.Faint)]);
        }

        if (metric.Hidden > 0)
        {
            table.AddRow(Indent(2, new Text($"and {Quantity.Number(metric.Hidden)} more; --json has all", Styles.Faint)));
        }
    }

    private IEnumerable<Text> Cells(Figures figures, string unit, Style? style) =>
        columns.Select(c => new Text(c.Show(figures, unit), style));

    // Padding, not blanks: text that wraps keeps its indentation.
    private static Padder Indent(int level, IRenderable text) => new(text, new Padding(2 * level, 0, 0, 0));
}
