using System.CommandLine;
using Futurnal.Cli.Sql;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Commands;

/// <summary><c>futurnal telemetry query</c>: SQL over the views of the store, raw values included.</summary>
internal sealed class QueryCommand : Command
{
    private readonly Argument<string> _sql = new("SQL") { Description = "One SELECT, over metrics_raw, metrics_1m, metrics_5m, metrics_1h, metrics_1d, baselines and alerts." };

    private readonly Option<string> _store = StoreOption.Create("The store to read.");

    private readonly Option<RowFormat> _format = new("--format")
    {
        Description = "How rows are printed: table, csv or json (one object a line).",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => RowFormat.Table,
    };

    public QueryCommand()
        : base("query", "Answers SQL about what the store holds; it cannot change anything.")
    {
        Arguments.Add(_sql);
        Options.Add(_store);
        Options.Add(_format);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        using var connection = SqliteMetricStore.OpenSql(parsed.GetRequiredValue(_store));
        using var query = SqlQuery.Start(connection, parsed.GetRequiredValue(_sql));
        IRowWriter writer = parsed.GetValue(_format) switch
        {
            RowFormat.Csv => new CsvRows(parsed.InvocationConfiguration.Output),
            RowFormat.Json => new JsonRows(parsed.InvocationConfiguration.Output),
            _ => new TableRows(TerminalConsole.Open()),
        };
        writer.Begin(query.Columns);
        while (query.Next() is { } row)
        {
            writer.Write(row);
        }

        writer.End();
        return (int)ExitCode.Shown;
    }
}
