// verdict: leak
// The result of a task is what a server answered.
public class Detector(HttpClient http)
{
    [Timed("detector.detect")]
    [return: Label("language"), LabelValues("en", "de", "fr")]
    public async Task<string> DetectAsync(string text)
    {
        var answer = await http.PostAsync("detect", new StringContent(text));
        return (await answer.Content.ReadAsStringAsync()).Trim();
    }
}
