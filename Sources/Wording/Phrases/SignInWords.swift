import MutualAid

/// The page to sign in, and the one to choose for whom to act.
public enum SignInWords: Phrase {
    case heading, purpose(region: String), name, password, button
    case networkDown, weType, typedIsKept
    case failed
    case chooseHeading, chooseHint, chooseButton(String)
    case changePassword, oldPassword, newPassword, passwordHint, passwordButton, passwordChanged
    case signedOut
    case tokens, tokensHint, makeToken, tokenMade, tokenOnce

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Sign in", "ログイン")
        case .purpose(let region):
            language.say("Help between the hospitals of \(region) when devices fail.", "医療機器が使えなくなったときに、\(region)の病院どうしが支援し合うための窓口です。")
        case .name: language.say("Sign-in name", "ログイン名")
        case .password: language.say("Password", "パスワード")
        case .button: language.say("Sign in", "ログインする")
        case .networkDown: language.say("Mail or network down? Call.", "メールやネットワークが使えないときは、お電話ください。")
        case .weType: language.say("The duty coordinator enters your request while you talk:", "調整担当がお話を聞きながら代行入力します:")
        case .typedIsKept:
            language.say(
                "Your time ran out. Sign in, and what you typed is there again. Nothing was sent yet.",
                "時間が過ぎました。ログインすると、入力した内容に戻ります。まだ送信されていません。")
        case .failed: language.say("Sign-in name or password is wrong.", "ログイン名またはパスワードが違います。")
        case .chooseHeading: language.say("For whom do you act?", "どの機関として操作しますか")
        case .chooseHint: language.say("You can change this at any time.", "あとからいつでも変更できます。")
        case .chooseButton(let member): language.say("Act for \(member)", "\(member)として操作する")
        case .changePassword: language.say("Change your password", "パスワードの変更")
        case .oldPassword: language.say("Old password", "現在のパスワード")
        case .newPassword: language.say("New password", "新しいパスワード")
        case .passwordHint:
            language.say(
                "At least 12 characters. A few words are easier to remember than signs.", "12文字以上。いくつかの単語をつなげると覚えやすくなります。")
        case .passwordButton: language.say("Change the password", "パスワードを変更する")
        case .passwordChanged: language.say("Your password was changed.", "パスワードを変更しました。")
        case .tokens: language.say("Keys for other systems", "他システム用の鍵")
        case .tokensHint: language.say("A key lets another program act as you for 90 days.", "鍵を使うと、他のプログラムが90日間あなたとして操作できます。")
        case .makeToken: language.say("Make a key", "鍵を発行する")
        case .tokenMade: language.say("This is the new key.", "新しい鍵です。")
        case .tokenOnce: language.say("Copy it now. It is not shown again.", "今すぐ控えてください。再表示はできません。")
        case .signedOut: language.say("You are signed out.", "ログアウトしました。")
        }
    }
}
