// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspace.h"

#include "shell/navigation_bar.h"
#include "shell/scope_bar.h"
#include "shell/search_field.h"
#include "shell/session.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <algorithm>

namespace mingcha::ui {

Workspace::Workspace(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_specs(pageSpecs()), m_navigation(new NavigationBar(m_specs, this)), m_scope(new ScopeBar(session, this)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("Workspace"));
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_scope);
    right->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    connect(m_navigation, &NavigationBar::chosen, this, &Workspace::showPage);
    connect(m_scope->searchField(), &SearchField::navigationRequested, this, &Workspace::navigate);
}

SearchField* Workspace::searchField() const { return m_scope->searchField(); }

QStringList Workspace::unsaved() const
{
    QStringList sentences;
    for (const Page* page : m_pages)
        if (const QString sentence = page->unsaved(); !sentence.isEmpty())
            sentences.append(sentence);
    return sentences;
}

bool Workspace::has(PageId id) const
{
    return std::any_of(m_specs.begin(), m_specs.end(), [id](const PageSpec& spec) { return spec.id == id; });
}

Page* Workspace::page(PageId id)
{
    if (Page* made = m_pages.value(id))
        return made;
    const auto spec = std::find_if(m_specs.begin(), m_specs.end(), [id](const PageSpec& candidate) { return candidate.id == id; });
    if (spec == m_specs.end())
        return nullptr;
    Page* made = spec->make(m_session, m_stack);
    connect(made, &Page::navigationRequested, this, &Workspace::navigate);
    m_stack->addWidget(made);
    m_pages.insert(id, made);
    return made;
}

Page* Workspace::currentPage() const { return m_pages.value(m_current); }

void Workspace::navigate(const NavigationRequest& request)
{
    Page* target = page(request.page);
    if (!target)
        return;
    m_current = request.page;
    m_navigation->setCurrent(request.page);
    m_stack->setCurrentWidget(target);
    target->showFilter(request.filter);
    if (QWidget* first = target->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
    Q_EMIT pageChanged(m_current);
}

}  // namespace mingcha::ui
