// verdict: safe
// A label's value is chosen before; it can be an enum or a hash only.
public enum Owner
{
    Nobody,
    System,
}

public class Locks
{
    public void Take(string? user)
    {
        LabelValue owner = user is null ? LabelValue.Of(Owner.Nobody) : Redact.Hash(user);
        Metrics.Counter("locks.taken").Add(1, ("owner", owner));
    }
}
