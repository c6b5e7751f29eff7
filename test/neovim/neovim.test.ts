import assert from 'node:assert/strict';
import { documentedConfig, Neovim, neovimVersion } from './neovim';

const version = neovimVersion();

const plan = `ogpplan: 1
edition: 2019
participant: Velmar
title: Open Government Action Plan of Velmar 2020–2022
languages: [en]
period:
  start: 2020-09-01
  end: 31 August 2022
agencies:
  justice:
    name: Ministry of Justice
    kind: government
commitments:
  - id: open-contracts
    title: Publish every public contract
    lead:
    values:
      transparency: Everyone can read them.
`;

/** Picks what an author would pick from a list, without a list. */
const picking = `
vim.ui.select = function(items, options, choose) choose(items[1], 1) end
`;

const diagnosticCodes = `luaeval("table.concat(vim.tbl_map(function(one)
  return one.user_data and one.user_data.lsp.code or one.code or '' end, vim.diagnostic.get(0)), ' ')")`;
const codes = diagnosticCodes.replaceAll('\n', ' ');

const floatText = `luaeval("(function() for _, window in ipairs(vim.api.nvim_list_wins()) do
  if vim.api.nvim_win_get_config(window).relative ~= '' then
  return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), ' ') end end
  return '' end)()")`.replaceAll('\n', ' ');

describe(`Neovim ${version ?? '(not installed: its tests are left out)'}`, function () {
  this.timeout(30_000);
  let neovim: Neovim;

  before(async function () {
    if (version === undefined) return this.skip();
    neovim = await Neovim.open(documentedConfig(version) + picking, plan);
    await neovim.wait(codes);
  });
  after(async () => {
    if (version !== undefined) await neovim.close();
  });

  it('shows the problems', async () => {
    const shown = (await neovim.eval(codes)).split(' ');
    assert.ok(shown.includes('date-format'), shown.join());
    assert.ok(shown.includes('answerable-lead'), shown.join());
  });

  it('shows a hover', async () => {
    await neovim.type('/transparency<CR>K');
    assert.match(await neovim.wait(floatText), /transparency/i);
    await neovim.type('gg');
  });

  it('completes an agency', async () => {
    await neovim.type('/lead:<CR>A <C-x><C-o>');
    // There is one only, so Neovim shows no list.
    await neovim.wait('getline(".") == "    lead: justice"');
    await neovim.type('<Esc>');
    await neovim.wait(`stridx(${codes}, "answerable-lead") < 0`);
  });

  it('fixes a date', async () => {
    await neovim.type('gg/31 August<CR>gra');
    await neovim.wait('getline(".") == "  end: 2022-08-31"');
    await neovim.wait(`stridx(${codes}, "date-format") < 0`);
  });
});
