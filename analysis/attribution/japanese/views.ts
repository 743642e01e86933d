import type { StatementState } from '../../types'

/** What a Japanese sentence without attribution is, and the words that say so. */
export type JapaneseView = Readonly<{
  state: StatementState
  rule: string
  words: readonly string[]
  confidence: number
}>

const RHETORICAL = /(?:ではない|ではある|のではない)(?:でしょう|だろう)?か。?$/
const QUESTION = /(?:[？?]|(?:だろう|のだろう|でしょう|ます|です|た|る|い|の|何|なの|ある)か。?)[」』）]?$/
const BOILERPLATE =
  /^(?:次回|続いて|次に、|まずは?[^。]{0,14}お伝え|先週の|今週の|今日は|本日は|現地から|記者「|ここからは|お知らせ|◇|（聞き手|（文|（構成|（終|聞き手|Q　|Ｑ　|Ｑ[：:]|――|——|写真|図|表\d|【|［写真|（写真|（記事|（取材|（編集|関連記事|続きを読む|お問い合わせ|問い合わせ|この記事|本記事|本稿|このインタビュー|編集部|筆者は|執筆|訂正|追記|※|■|◆|▼|おはようございます|こんにちは|こんばんは|では、|それでは|以上|Q[：:.]|問[：:]|無断転載|©|当サイト|ご意見|コメント欄)/
const THANKS =
  /ありがとうございま|お待ちしてい|励みになります|お寄せください|ご覧ください|お読みください|お楽しみに|お願いします。|お伝えしま|聞きました。$|話を聞いた。$|掲載します|お天気|お別れ/
const SILENT =
  /コメント(?:は|を)?(?:していない|しなかった|得られ)|回答(?:は|を)?(?:なかった|得られ|していない|しなかった)|返答は?なかった|応じなかった|詳細は明らかにし(?:ていない|なかった)/
const DEFINITION =
  /^[^、。]{1,24}とは、?[^。]*(?:のこと|を指す|をいう|を意味する|である|です|だ。|仕組み|もの|装置|ミサイル|機関|制度)/
const SCENE =
  /(?:朝の|夜の|午後の|窓の外|雨が|雪が|風が|コーヒー|お茶を|湯気|匂い|におい|静まり返|立っていた|座っている|座った|うなずいた|笑った|見上げた|のぞかせた|漂って|鳴って|響いて)/

const OPINION =
  /べきだ|べきである|べきでは|べきです|だろう。|であろう|でしょう。|かもしれない|かもしれません|ではないか|ではないだろうか|に違いない|ちがいない|と思う|と思います|と考える。|と言える|といえる|と言わざる|を意味する|象徴する|象徴し|示している。|示すものだ|物語る|物語って|浮き彫り|可能性がある|可能性もある|可能性が高い|恐れがある|おそれがある|必要がある|必要だ|求められる|求められて|ねばならない|なければならない|ならない。|しかねない|重要だ|重要である|課題だ|課題である|転換点|転機|歴史的|画期的|深刻|危険な|危うい|明らかだ|当然だ|残念|疑問が残る|疑問だ|注目される|注目だ|鍵を握る|カギを握る|試され|問われ|避けられない|はずだ|にほかならない|ほかならない|過言ではない|てほしい|たいものだ|にすぎない|に過ぎない|難しい|容易ではない|厳しい|皮肉|矛盾|拙速|不透明|不十分|不可欠|意義|暴挙|欺瞞|茶番|見事|素晴らし|すばらし|惜しい|奇妙|賢明|愚か|無責任|説得力|物足りな|期待したい|と見るべき|ようだ。|ように見える|ように思|感じる|感じた|印象|だからこそ|何よりも|まさに|決して|あまりに|いかにも|もはや|言うまでもない|目を背け|綱渡り|諸刃の剣|両刃の剣|火に油|火種|亡霊|警鐘|岐路|一石を投じ|波紋を広げ|後戻り|禍根|代償|重みを増|存在感を|リスクが|リスクを|ことを示す|を映す|を反映|複雑な|大きな一歩|新たな段階|先行き/
/** What is kept back is itself a fact that can be checked. */
const UNDISCLOSED = /(?:明らかに|公表|公開)(?:され|し)て(?:い|お)(?:ない|らず|ません)/
const FACT =
  /[0-9０-９一二三四五六七八九十百千万億兆]+(?:年|月|日|人|発|基|億|万|円|ドル|％|%|%|パーセント|時|分|回|カ国|か国|カ所|社|台|隻|機|歳|キロ|メートル|トン|倍|割|票|件|戸|校|両|席|議席)/
const ASSERTS =
  /(?:た|ている|ていた|だった|であった|である|ない|なかった|予定だ|方針だ|計画だ|れる|れた|いる|ある|する|ます|ました|です|でした)。?[」』）]?$/

/** No claim, the article's own view, or a fact without source; in doubt none rather than a flag. */
export function viewOfJapanese(text: string): JapaneseView {
  const silent = SILENT.exec(text)
  if (silent !== null) return view('none', 'no-answer', silent, 0.85)
  const rhetorical = RHETORICAL.exec(text)
  if (rhetorical !== null && !/^(?:――|——|Q|Ｑ)/.test(text)) return view('judgement', 'own-view', rhetorical, 0.75)
  if (QUESTION.test(text)) return view('none', 'question', /.{0,4}$/.exec(text), 0.9)
  const thanks = THANKS.exec(text)
  if (thanks !== null) return view('none', 'boilerplate', thanks, 0.8)
  const plate = BOILERPLATE.exec(text)
  if (plate !== null) return view('none', 'boilerplate', plate, 0.85)
  if (!/[。！!？?」』）…]$/.test(text) && text.length <= 30) return view('none', 'heading-like', null, 0.7)
  if (DEFINITION.test(text) && !FACT.test(text)) return view('none', 'definition', DEFINITION.exec(text), 0.7)
  const undisclosed = UNDISCLOSED.exec(text)
  if (undisclosed !== null) return view('unsourced', 'no-source', undisclosed, 0.75)
  const opinion = OPINION.exec(text)
  if (opinion !== null) return view('judgement', 'own-view', opinion, 0.8)
  const scene = SCENE.exec(text)
  if (scene !== null && !FACT.test(text)) return view('none', 'scene', scene, 0.6)
  const figure = FACT.exec(text)
  if (figure !== null) return view('unsourced', 'no-source', figure, 0.8)
  if (text.length < 8) return view('none', 'short', null, 0.5)
  if (/[！!]$/.test(text)) return view('judgement', 'own-view', /[！!]$/.exec(text), 0.6)
  if (ASSERTS.test(text) && text.length >= 10) return view('unsourced', 'no-source', null, 0.6)
  return view('judgement', 'own-view', null, 0.5)
}

function view(state: StatementState, rule: string, match: RegExpExecArray | null, confidence: number): JapaneseView {
  const word = match?.[0].slice(0, 20)
  return { state, rule, words: word === undefined || word === '' ? [] : [word], confidence }
}
