// verdict: safe
// Extension members that give an enum and a constant.
public enum Depth
{
    Top,
    Nested,
}

public static class PathExtensions
{
    extension(string path)
    {
        public Depth Depth => path.Count(c => c == Path.DirectorySeparatorChar) > 1 ? Depth.Nested : Depth.Top;

        public string Visibility() => Path.GetFileName(path).StartsWith('.') ? "hidden" : "visible";
    }
}

public class Walker
{
    public void Walk(string path) => Walked(path.Depth, path.Visibility());

    [Counted("walker.walked")]
    private void Walked([Label] Depth depth, [Label, LabelValues("hidden", "visible")] string visibility)
    {
    }
}
