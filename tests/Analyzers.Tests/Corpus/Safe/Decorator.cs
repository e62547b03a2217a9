// verdict: safe
// A decorated interface with an enum label; paths are arguments without a label.
public enum Area
{
    Notes,
    Mail,
}

[GenerateDecorator]
public interface IArchive
{
    [Timed("archive.save")]
    Task SaveAsync([Label] Area area, string path, Stream content);

    [Counted("archive.removed")]
    void Remove(string path);
}

public sealed class FileArchive(string root) : IArchive
{
    public async Task SaveAsync(Area area, string path, Stream content)
    {
        await using var file = File.Create(Path.Combine(root, path));
        await content.CopyToAsync(file);
    }

    public void Remove(string path) => File.Delete(Path.Combine(root, path));
}
