// verdict: safe
// An immutable dictionary of constants.
using System.Collections.Immutable;

public class Shortcuts
{
    private static readonly ImmutableDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["Ctrl+C"] = "copy",
        ["Ctrl+V"] = "paste",
    }.ToImmutableDictionary();

    public void Press(string keys) => Pressed(Names.TryGetValue(keys, out var name) ? name : "other");

    [Counted("shortcuts.pressed")]
    private void Pressed([Label, LabelValues("copy", "paste")] string command)
    {
    }
}
