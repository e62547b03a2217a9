namespace Stress;

/// <summary>A label; its members are the values of the dimension that the woven instruments have.</summary>
internal enum Size
{
    Small,
    Large,
    Other,
}
