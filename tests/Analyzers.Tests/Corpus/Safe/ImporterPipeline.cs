// verdict: safe
// An importer walks folders, maps formats to an enum and counts bytes.
public enum ImportFormat
{
    Csv,
    Json,
    Unknown,
}

public sealed partial class Importer(string root)
{
    [Counted("importer.bytes", Unit = "By")]
    static partial void Bytes([Value] long count, [Label] ImportFormat format);

    [Timed("importer.file")]
    private async Task ImportAsync(string path, [Label] ImportFormat format)
    {
        var text = await File.ReadAllTextAsync(path);
        Bytes(text.Length, format);
    }

    public async Task RunAsync()
    {
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var format = Path.GetExtension(path) switch
            {
                ".csv" => ImportFormat.Csv,
                ".json" => ImportFormat.Json,
                _ => ImportFormat.Unknown,
            };
            await ImportAsync(path, format);
        }
    }
}
