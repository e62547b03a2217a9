// verdict: leak
// An attribute of a settings file, cast to text.
using System.Xml.Linq;

public class LayoutLoader
{
    public void Load(XElement element)
    {
        var mode = (string?)element.Attribute("mode");
        Loaded(mode);
    }

    [Counted("layout.loaded")]
    private void Loaded([Label, LabelValues("docked", "floating")] string? mode)
    {
    }
}
