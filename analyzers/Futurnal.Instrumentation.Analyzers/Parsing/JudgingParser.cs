using System.Globalization;
using Futurnal.Instrumentation.Analyzers.Specs;
using Microsoft.CodeAnalysis;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>Reads off an instrument attribute how its metric is to be judged.</summary>
internal static class JudgingParser
{
    private static readonly string[] Percentiles = ["P50Budget", "P95Budget", "P99Budget"];

    private static readonly string[] Bounds = ["AtMost", "AtLeast"];

    private static readonly string[] Directions = ["Either", "Up", "Down", "Neither"];

    public static JudgingSpec Read(AttributeData attribute) => new(
        Number(attribute, "P50Budget"),
        Number(attribute, "P95Budget"),
        Number(attribute, "P99Budget"),
        Number(attribute, "AtMost"),
        Number(attribute, "AtLeast"),
        attribute.Named("Bad") is int bad && bad >= 0 && bad < Directions.Length ? Directions[bad] : null);

    /// <summary>Says what is wrong with what is written, and what to do; <see langword="null"/> where nothing is.</summary>
    public static (string What, string Remedy)? WhyNot(AttributeData attribute)
    {
        foreach (var name in Percentiles)
        {
            if (Number(attribute, name) is { } budget && !(budget >= 0 && budget <= double.MaxValue))
            {
                return ($"{name} = {Show(budget)}", "no value is below zero or without end; give a number from 0 up, or leave it out");
            }
        }

        foreach (var name in Bounds)
        {
            if (Number(attribute, name) is { } bound && (double.IsNaN(bound) || double.IsInfinity(bound)))
            {
                return ($"{name} = {Show(bound)}", "it is no finite number; give one, or leave it out");
            }
        }

        return WhyNotOrdered(attribute) ?? WhyNotDirected(attribute);
    }

    private static (string What, string Remedy)? WhyNotOrdered(AttributeData attribute)
    {
        (string Name, double? Number)? lower = null;
        foreach (var name in Percentiles)
        {
            var number = Number(attribute, name);
            if (lower is { } below && number < below.Number)
            {
                return ($"{name} = {Show(number)}", $"it is below {below.Name} = {Show(below.Number)}, and a higher percentile never is; raise it, or lower the other");
            }

            lower = number is null ? lower : (name, number);
        }

        var (most, least) = (Number(attribute, "AtMost"), Number(attribute, "AtLeast"));
        return least > most ? ($"AtLeast = {Show(least)}", $"it is above AtMost = {Show(most)}, so no value could pass; exchange them") : null;
    }

    private static (string What, string Remedy)? WhyNotDirected(AttributeData attribute) =>
        attribute.Named("Bad") is int bad && (bad < 0 || bad >= Directions.Length)
            ? ($"Bad = {bad.ToString(CultureInfo.InvariantCulture)}", "it is no direction; use a member of BadDirection, or leave it out")
            : null;

    private static double? Number(AttributeData attribute, string name) => attribute.Named(name) as double?;

    private static string Show(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
