// verdict: leak
// A view model's title is the document's name.
using System.ComponentModel;

public class DocumentViewModel : INotifyPropertyChanged
{
    private string _title = "untitled";

    public event PropertyChangedEventHandler? PropertyChanged;

    public string Title
    {
        get => _title;
        set
        {
            _title = value;
            PropertyChanged?.Invoke(this, new(nameof(Title)));
        }
    }

    public void Activate() => Activated(Title);

    [Counted("documents.activated")]
    private void Activated([Label, LabelValues("untitled", "named")] string title)
    {
    }
}
