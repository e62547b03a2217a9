// verdict: safe
// An interpolated constant.
public class Versions
{
    private const string Major = "v2";
    private const string Api = $"{Major}_api";

    public void Call(string body) => Called(Api);

    [Counted("versions.called")]
    private void Called([Label, LabelValues(Api)] string api)
    {
    }
}
