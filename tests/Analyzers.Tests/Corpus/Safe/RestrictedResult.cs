// verdict: safe
// A method whose labelled result is one of two constants.
public class Classifier
{
    [Timed("classifier.classify")]
    [return: Label("class"), LabelValues("spam", "ham")]
    public string Classify(string mail) => mail.Contains("prize", StringComparison.OrdinalIgnoreCase) ? "spam" : "ham";
}
