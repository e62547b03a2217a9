// verdict: safe
// Members of an enum are called FilePath and UserName; names are no proof.
public enum FieldKind
{
    FilePath,
    UserName,
    EmailAddress,
    Query,
}

public class Redactor
{
    [Counted("redactor.fields")]
    public void Redacted([Label] FieldKind kind, string value)
    {
    }

    public void Run(string path, string userName)
    {
        Redacted(FieldKind.FilePath, path);
        Redacted(FieldKind.UserName, userName);
    }
}
