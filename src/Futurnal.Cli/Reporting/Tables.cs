using Spectre.Console;

namespace Futurnal.Cli.Reporting;

/// <summary>The look all tables share: no frame, names to the left, numbers to the right, two blanks between.</summary>
internal static class Tables
{
    private const int Gap = 2;

    public static Table Create(string title)
    {
        var table = new Table().Border(TableBorder.None);
        return table.AddColumn(new TableColumn(new Text(title, Styles.Header)).Padding(0, 0, Gap, 0));
    }

    public static Table WithText(this Table table, string header) =>
        table.AddColumn(new TableColumn(new Text(header, Styles.Header)).NoWrap().Padding(0, 0, Gap, 0));

    public static Table WithNumbers(this Table table, string header) =>
        table.AddColumn(new TableColumn(new Text(header, Styles.Header)).RightAligned().NoWrap().Padding(0, 0, Gap, 0));
}
