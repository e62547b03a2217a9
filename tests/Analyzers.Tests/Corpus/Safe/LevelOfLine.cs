// verdict: safe
// The level of a log line is found by comparison with each of the levels.
public class LogImport
{
    private static string LevelOf(string line)
    {
        var word = line.Split(' ', 2)[0];
        return word switch
        {
            "INFO" => "info",
            "WARN" or "WARNING" => "warn",
            "ERROR" or "FATAL" => "error",
            _ => "other",
        };
    }

    public void Import(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            Imported(LevelOf(line));
        }
    }

    [Counted("logs.imported")]
    private static void Imported([Label, LabelValues("info", "warn", "error")] string level)
    {
    }
}
