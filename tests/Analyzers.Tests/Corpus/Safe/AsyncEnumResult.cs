// verdict: safe
// A task's result is an enum that is the label.
public enum Kind
{
    Text,
    Binary,
}

public class Detector
{
    private static async Task<Kind> DetectAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        return bytes.Contains((byte)0) ? Kind.Binary : Kind.Text;
    }

    public async Task RunAsync(string path) => Detected(await DetectAsync(path));

    [Counted("detector.detected")]
    private void Detected([Label] Kind kind)
    {
    }
}
