// verdict: safe
// A view model raises property changes by name and counts by constants.
using System.ComponentModel;
using System.Runtime.CompilerServices;

public class EditorViewModel : INotifyPropertyChanged
{
    private string _title = "";

    public event PropertyChangedEventHandler? PropertyChanged;

    public string Title
    {
        get => _title;
        set => Set(ref _title, value);
    }

    public void Save(string path)
    {
        File.WriteAllText(path, Title);
        Acted("save");
    }

    public void Close() => Acted("close");

    private void Set<T>(ref T field, T value, [CallerMemberName] string? name = null)
    {
        field = value;
        PropertyChanged?.Invoke(this, new(name));
    }

    [Counted("editor.acted")]
    private void Acted([Label, LabelValues("save", "close", "undo")] string action)
    {
    }
}
