// verdict: leak
// The labelled result of a method is the line it read.
public class Classifier
{
    [Timed("classifier.classify")]
    [return: Label("class"), LabelValues("spam", "ham")]
    public string Classify(TextReader model)
    {
        return model.ReadLine() ?? "ham";
    }
}
