// verdict: leak FUT103
// The program's path as the label.
using System.Diagnostics;

public class Converter
{
    public void Convert(ProcessStartInfo info) => Launch(info.FileName, info);

    [Timed("convert.launch")]
    private void Launch([Label, LabelValues("pandoc", "soffice")] string program, ProcessStartInfo info) => Process.Start(info);
}
