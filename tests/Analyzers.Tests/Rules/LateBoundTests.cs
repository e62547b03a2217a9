using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class LateBoundTests
{
    [Fact]
    public Task DynamicAndReflection_AreReported() => Rule.ReportsAsync(
        """
        public class Job
        {
            [LabelValues("a")]
            public string Kind { get; set; } = "a";

            public static void Run([LabelValues("a")] string kind)
            {
            }
        }

        public class C
        {
            public void Go(dynamic any, Job job)
            {
                Job.Run([|(string)any|]);
                [|Job.Run(any)|];
                [|any.Kind|] = "b";
                [|typeof(Job).GetMethod("Run")|]!.Invoke(null, ["b"]);
                [|job.GetType().GetProperty(nameof(Job.Kind))|]!.SetValue(job, "b");
                any.Name = "b";
                typeof(C).GetMethod("Go");
            }
        }
        """,
        "FUT111: 'dynamic' or reflection decides the value of label 'kind': 'any' (line 15) → argument 'kind' of 'Run'; give it a static type",
        "FUT111: 'dynamic' or reflection decides the value of label 'kind': 'Job.Run(any)'; use a call or an assignment by name, with static types",
        "FUT111: 'dynamic' or reflection decides the value of label 'Kind': 'any.Kind'; use a call or an assignment by name, with static types",
        "FUT111: 'dynamic' or reflection decides the value of label 'kind': 'typeof(Job).GetMethod(\"Run\")'; use a call or an assignment by name, with static types",
        "FUT111: 'dynamic' or reflection decides the value of label 'Kind': 'job.GetType().GetProperty(nameof(Job.Kind))'; use a call or an assignment by name, with static types");
}
