// A site that never loads a second page: it draws each story in place and changes the address itself.
const STORIES = {
  bread: {
    title: 'The baker who would not hurry',
    date: '2025-11-18',
    paragraphs: [
      'Every morning at three, Ona Rickard lights the oven on Mill Street and waits. The dough has been resting since the afternoon before, and she will not be rushed by anyone.',
      '“You can taste impatience,” Rickard said, sliding another loaf onto the rack. Her grandmother taught her the recipe in 1974, along with the habit of talking to the yeast.',
      'The bakery sells about 200 loaves a day. By nine the shelves are bare, and the regulars who come late know better than to complain. Some bring their own bags, and a few bring gossip.',
      'Rickard plans to retire in the spring. She has not found anyone to take over the oven, though two neighbours have asked to learn. The town council said it would help to find a tenant.',
      'Until then the light goes on at three. The street smells of rye, the radio plays low, and nobody hurries.',
    ],
  },
  interceptors: {
    title: 'Why the Pentagon is buying missiles back from Japan',
    date: '2025-11-21',
    paragraphs: [
      'The United States has taken delivery of Patriot interceptors made in Japan, the first finished weapons that Tokyo has sent abroad since it eased its arms export rules. Kyodo News reported the handover on Thursday.',
      'Mitsubishi Heavy Industries builds the PAC-3 under licence. In December 2023 Japan’s cabinet changed the Three Principles on Transfer of Defense Equipment and Technology so that such weapons can go back to the licence holder.',
      'The Pentagon needs them. American Patriot missiles have gone to Ukraine by the hundred, and the factories cannot keep up. Officials say the gap will last for years.',
      '“We welcome the contribution,” a Pentagon spokesperson said. The Japanese Defense Ministry said the interceptors would not be passed on without its consent. It is unclear how many were shipped.',
      'The deal is a turning point, and it will not be the last of its kind. Tokyo has learned that a quiet sale can speak loudly.',
    ],
  },
}

const view = document.getElementById('view')

function draw(name) {
  const story = STORIES[name] ?? STORIES.bread
  const article = document.createElement('article')
  const heading = document.createElement('h1')
  heading.textContent = story.title
  const time = document.createElement('time')
  time.dateTime = story.date
  time.textContent = story.date
  article.append(heading, time)
  for (const text of story.paragraphs) {
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    article.append(paragraph)
  }
  document.title = `${story.title} | Riverbend Ledger`
  view.replaceChildren(article)
}

const named = () => new URLSearchParams(location.search).get('story') ?? 'bread'

for (const link of document.querySelectorAll('[data-story]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    history.pushState(null, '', link.href)
    // As a site would that fetches the story first.
    setTimeout(() => draw(named()), 150)
  })
}
addEventListener('popstate', () => draw(named()))
draw(named())
