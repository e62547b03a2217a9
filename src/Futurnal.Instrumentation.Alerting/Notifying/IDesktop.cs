using System.Diagnostics;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>How one kind of desktop shows a notice.</summary>
internal interface IDesktop
{
    /// <summary>Gets what to check where the program ran and showed nothing.</summary>
    string Remedy { get; }

    /// <summary>Says why nothing can be shown here, and the remedy; <see langword="null"/> where it can.</summary>
    string? WhyNot();

    /// <summary>Makes the program's start that shows a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="replaces">What an earlier notice of the incident left behind; <see langword="null"/> where there was none.</param>
    ProcessStartInfo Show(AlertNotice notice, string? replaces);

    /// <summary>Makes the start for a program that is too old for <see cref="Show"/>; <see langword="null"/> where there is no such.</summary>
    /// <param name="notice">The notice.</param>
    ProcessStartInfo? ShowPlainly(AlertNotice notice);

    /// <summary>Takes from what the program wrote what a later notice of the incident replaces this one by; <see langword="null"/> where there is nothing.</summary>
    string? HandleOf(string output);
}
