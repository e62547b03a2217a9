// verdict: leak
// What the table does not know is recorded as it is.
public class Codes
{
    private static readonly Dictionary<string, string> Names = new() { ["de"] = "german", ["en"] = "english" };

    public void Note(string code) => Spoken(Names.GetValueOrDefault(code, code));

    [Counted("codes.spoken")]
    private void Spoken([Label, LabelValues("german", "english")] string language)
    {
    }
}
