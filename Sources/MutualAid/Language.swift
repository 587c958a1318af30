/// The languages in which every sentence exists.
public enum Language: String, Choice {
    case english = "en"
    case japanese = "ja"
}
