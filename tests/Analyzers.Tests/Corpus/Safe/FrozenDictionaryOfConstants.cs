// verdict: safe
// A frozen table, read with a constant as the default.
using System.Collections.Frozen;

public class Codes
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["de"] = "german",
        ["en"] = "english",
    }.ToFrozenDictionary();

    public void Note(string code) => Spoken(Names.GetValueOrDefault(code, "other"));

    [Counted("codes.spoken")]
    private void Spoken([Label, LabelValues("german", "english")] string language)
    {
    }
}
