// verdict: leak FUT105
// A constant label that is the author's own folder.
public class Import
{
    [Timed("import.run")]
    [Label("root", @"C:\Users\weber\Documents")]
    public void Run()
    {
    }
}
