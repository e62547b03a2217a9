// verdict: safe
// An exception of one's own has an enum beside its message.
public enum Fault
{
    Quota,
    Format,
}

public sealed class ImportException(Fault fault, string message) : Exception(message)
{
    public Fault Fault { get; } = fault;
}

public class Importer
{
    public void Import(string path)
    {
        try
        {
            if (new FileInfo(path).Length > 1_000_000)
            {
                throw new ImportException(Fault.Quota, $"{path} is too large.");
            }
        }
        catch (ImportException e)
        {
            Console.Error.WriteLine(e.Message);
            Failed(e.Fault);
        }
    }

    [Counted("importer.failed")]
    private void Failed([Label] Fault fault)
    {
    }
}
