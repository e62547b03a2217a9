namespace Judgement;

/// <summary>Puts tables into the documentation, between the marks that stand there.</summary>
internal static class ReportFile
{
    private const string Begin = "<!-- begin: judgement -->";
    private const string End = "<!-- end: judgement -->";

    public static int Write(DirectoryInfo repository, string tables)
    {
        var path = Path.Combine(repository.FullName, "docs", "detection.md");
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal);
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            Console.Error.WriteLine($"docs/detection.md has no lines '{Begin}' and '{End}' in this order; put them where the tables belong.");
            return 1;
        }

        File.WriteAllText(path, text[..(from + Begin.Length)] + "\n" + tables + text[to..]);
        Console.Write(tables);
        return 0;
    }
}
