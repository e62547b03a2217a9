// verdict: leak FUT104
// A claim's value comes from the identity provider.
using System.Security.Claims;

public class Authorizer
{
    public bool Allow(ClaimsPrincipal user)
    {
        var role = user.FindFirst(ClaimTypes.Role)?.Value ?? "guest";
        Authorized(role);
        return true;
    }

    [Counted("auth.authorized")]
    private void Authorized([Label, LabelValues("guest", "editor", "admin")] string role)
    {
    }
}
