// verdict: leak FUT104
// The name of whoever is logged in.
using System.Security.Principal;

public class Audit
{
    public void Touch(IPrincipal who) => Touched(who.Identity?.Name);

    [Counted("audit.touched")]
    private void Touched([Label, LabelValues("system", "user")] string? actor)
    {
    }
}
