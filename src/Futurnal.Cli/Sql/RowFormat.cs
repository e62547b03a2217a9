namespace Futurnal.Cli.Sql;

/// <summary>How the rows of a query are printed.</summary>
internal enum RowFormat
{
    /// <summary>Aligned columns, for people.</summary>
    Table,

    /// <summary>Comma-separated values (RFC 4180), with a line of names.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Json,
}
