[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(8)]
