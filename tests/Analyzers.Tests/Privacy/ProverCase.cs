namespace Analyzers.Tests.Privacy;

/// <summary>A method's body that passes a text to a label, the members it uses, and what is reported of it.</summary>
internal sealed record ProverCase(string Body, string Members = "", string Ids = "");
