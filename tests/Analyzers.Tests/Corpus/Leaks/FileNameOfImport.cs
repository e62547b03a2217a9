// verdict: leak FUT103
// The name of the file that is imported goes straight into the label.
public class CsvImporter
{
    [Counted("import.files")]
    public void Import([Label, LabelValues("orders.csv", "customers.csv")] string source, Stream content) => content.CopyTo(Stream.Null);

    public void ImportFolder(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.csv"))
        {
            using var stream = File.OpenRead(file);
            Import(Path.GetFileName(file), stream);
        }
    }
}
