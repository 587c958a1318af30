import MutualAid

extension Region {
    /// The name for titles and prints, which says when it is an exercise.
    public func words(_ language: Language) -> String {
        isExercise ? language.say("\(name) (exercise)", "\(name)（訓練）") : name
    }
}
